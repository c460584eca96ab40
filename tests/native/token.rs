//! Reading tokens as the widget does.
