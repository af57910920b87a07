import QtQuick

// What stands where something failed: a sentence that says what to do, and the one thing to do.
EmptyState {
    iconName: "circle-alert"
    title: qsTr("Chưa thực hiện được")
    action: qsTr("Thử lại")
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + text
}
