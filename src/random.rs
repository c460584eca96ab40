//! Random identifiers, on pages with and without a secure context.

/// A fresh identifier of 128 random bits.
pub fn identifier() -> String {
    let mut bytes = [0; 16];
    // `crypto.randomUUID` is missing on plain http pages; `getRandomValues` is always there.
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if !matches!(filled, Some(Ok(_))) {
        bytes = ((js_sys::Math::random() * u128::MAX as f64) as u128).to_le_bytes();
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
