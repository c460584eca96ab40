//! The style sheet, as one text.

/// Everything under `style/`, in the order of its cascade layers.
pub const CSS: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/controls.css"),
    include_str!("../../style/form.css"),
    include_str!("../../style/picker.css"),
    include_str!("../../style/list.css"),
);
