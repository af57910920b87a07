"""Pages and ink on the screen: where they lie, their pictures, and the hand that draws."""
