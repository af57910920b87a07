"""View models: QObjects that hold what is shown and pass on wishes; they decide nothing."""
