//! QR codes of links, after ISO/IEC 18004: bytes, with errors corrected at level M.
//!
//! By hand: a crate for every kind of text, level and mask is four times as large in the wasm. One mask
//! serves: the standard has eight weighed against each other for texts that would draw patterns, and a
//! link's secret draws none.

mod codewords;

/// A code: a square of dark and light dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    side: i32,
    dots: Vec<Dot>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dot {
    /// For what the text says.
    Free,
    Light,
    Dark,
}

/// Level M and the mask of a chessboard, with the bits that correct them.
const FORMAT: i32 = 0x5412;

impl QrCode {
    /// The code of `text`; none when it is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let (version, codewords) = codewords::of(text.as_bytes())?;
        let side = version * 4 + 17;
        let mut code = Self { side, dots: vec![Dot::Free; (side * side) as usize] };
        code.draw_frame(version);
        code.draw(&codewords);
        Some(code)
    }

    /// The length of a side, in dots.
    pub fn side(&self) -> i32 {
        self.side
    }

    /// Whether the dot in this column and row is dark.
    pub fn is_dark(&self, x: i32, y: i32) -> bool {
        self.dots.get((y * self.side + x) as usize) == Some(&Dot::Dark)
    }

    #[inline(never)]
    fn set(&mut self, x: i32, y: i32, is_dark: bool) {
        let is_inside = (0..self.side).contains(&x) && (0..self.side).contains(&y);
        if let Some(dot) = self.dots.get_mut((y * self.side + x) as usize).filter(|_| is_inside) {
            *dot = if is_dark { Dot::Dark } else { Dot::Light };
        }
    }

    /// Squares around `(x, y)` as far as `reach`, of which `is_dark` knows the dark ones.
    fn squares(&mut self, x: i32, y: i32, reach: i32, is_dark: fn(i32) -> bool) {
        for dy in -reach..=reach {
            for dx in -reach..=reach {
                self.set(x + dx, y + dy, is_dark(dx.abs().max(dy.abs())));
            }
        }
    }

    /// What readers find the code and its version by.
    fn draw_frame(&mut self, version: i32) {
        let end = self.side - 1;
        for at in 0..self.side {
            self.set(6, at, at % 2 == 0);
            self.set(at, 6, at % 2 == 0);
        }
        for (x, y) in [(3, 3), (end - 3, 3), (3, end - 3)] {
            self.squares(x, y, 4, |ring| ring != 2 && ring != 4);
        }
        let places = alignment(version, self.side);
        for &x in &places {
            for &y in &places {
                let is_corner = (x == 6 && (y == 6 || y == end - 6)) || (x == end - 6 && y == 6);
                if !is_corner {
                    self.squares(x, y, 2, |ring| ring != 1);
                }
            }
        }
        self.draw_format();
        if version >= 7 {
            self.draw_version(version);
        }
    }

    fn draw_format(&mut self) {
        let side = self.side;
        for bit in 0..15 {
            let is_dark = FORMAT >> bit & 1 == 1;
            // The lines of the timing lie between.
            let near = if bit < 6 { bit } else { bit + 1 };
            match bit {
                0..8 => self.set(8, near, is_dark),
                8 => self.set(7, 8, is_dark),
                _ => self.set(14 - bit, 8, is_dark),
            }
            match bit {
                0..8 => self.set(side - 1 - bit, 8, is_dark),
                _ => self.set(8, side - 15 + bit, is_dark),
            }
        }
        self.set(8, side - 8, true);
    }

    fn draw_version(&mut self, version: i32) {
        let rest = (0..12).fold(version, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
        let bits = version << 12 | rest;
        for bit in 0..18 {
            let is_dark = bits >> bit & 1 == 1;
            let (far, near) = (self.side - 11 + bit % 3, bit / 3);
            self.set(far, near, is_dark);
            self.set(near, far, is_dark);
        }
    }

    /// Fills the free dots from the corner, two columns at a time, up and down.
    fn draw(&mut self, codewords: &[u8]) {
        let mut at = 0;
        let mut right = self.side - 1;
        while right > 0 {
            for step in 0..self.side {
                let goes_up = (right + 1) & 2 == 0;
                let y = if goes_up { self.side - 1 - step } else { step };
                for x in [right, right - 1] {
                    if self.dots.get((y * self.side + x) as usize) == Some(&Dot::Free) {
                        let word = codewords.get(at / 8).copied().unwrap_or_default();
                        let is_set = word << (at % 8) & 0x80 != 0;
                        self.set(x, y, is_set != ((x + y) % 2 == 0));
                        at += 1;
                    }
                }
            }
            // The column of the timing is left out.
            right -= if right == 8 { 3 } else { 2 };
        }
    }
}

/// Where the small squares stand, in columns and in rows.
fn alignment(version: i32, side: i32) -> Vec<i32> {
    let count = version / 7 + 2;
    let step = match version {
        1 => return Vec::new(),
        32 => 26,
        _ => (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2,
    };
    (0..count - 1).map(|at| side - 7 - at * step).chain([6]).collect()
}
