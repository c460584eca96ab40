//! Reads JSON text as RFC 8259 has it.
//!
//! By hand, since that saves about 4 KB brotli against serde_json in each wasm, where the first render
//! has a budget of 120 KB.

use super::Json;

/// How deep values may lie in each other. What is deeper is no answer of ours, and would in the end
/// overflow the stack.
const DEEPEST: u8 = 127;

/// The value that `text` is.
pub(super) fn read(text: &str) -> Option<Json> {
    let mut reader = Reader { rest: text };
    let value = reader.value(DEEPEST)?;
    reader.skip_blanks();
    reader.rest.is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn value(&mut self, depth: u8) -> Option<Json> {
        self.skip_blanks();
        match self.next()? {
            'n' => self.word("ull", Json::Null),
            't' => self.word("rue", Json::Flag(true)),
            'f' => self.word("alse", Json::Flag(false)),
            '"' => self.text().map(Json::Text),
            '[' => self.list(depth.checked_sub(1)?),
            '{' => self.object(depth.checked_sub(1)?),
            first => self.number(first),
        }
    }

    fn list(&mut self, depth: u8) -> Option<Json> {
        let mut list = Vec::new();
        if self.ends_with(']') {
            return Some(Json::List(list));
        }
        loop {
            list.push(self.value(depth)?);
            if !self.goes_on(']')? {
                return Some(Json::List(list));
            }
        }
    }

    fn object(&mut self, depth: u8) -> Option<Json> {
        let mut members = Vec::new();
        if self.ends_with('}') {
            return Some(Json::Object(members));
        }
        loop {
            self.skip_blanks();
            self.take('"')?;
            let name = self.text()?;
            self.skip_blanks();
            self.take(':')?;
            members.push((name, self.value(depth)?));
            if !self.goes_on('}')? {
                return Some(Json::Object(members));
            }
        }
    }

    /// Whether there is nothing in it.
    fn ends_with(&mut self, end: char) -> bool {
        self.skip_blanks();
        self.take(end).is_some()
    }

    /// Whether there is more behind a comma; nothing where neither comma nor `end` comes.
    fn goes_on(&mut self, end: char) -> Option<bool> {
        self.skip_blanks();
        match self.next()? {
            ',' => Some(true),
            next => (next == end).then_some(false),
        }
    }

    /// The rest of a text whose first quote was taken.
    fn text(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            match self.next()? {
                '"' => return Some(text),
                '\\' => text.push(self.escaped()?),
                control if control < ' ' => return None,
                plain => text.push(plain),
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            same @ ('"' | '\\' | '/') => same,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.code_point(),
            _ => return None,
        })
    }

    /// A character by its code, or by the two that UTF-16 makes of it.
    fn code_point(&mut self) -> Option<char> {
        let mut code = self.four_digits()?;
        if (0xd800..0xdc00).contains(&code) {
            self.take('\\')?;
            self.take('u')?;
            let low = self.four_digits()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
            code = 0x1_0000 + ((code - 0xd800) << 10) + low;
        }
        char::from_u32(code)
    }

    fn four_digits(&mut self) -> Option<u32> {
        let mut number = 0;
        for _ in 0..4 {
            number = number << 4 | self.next()?.to_digit(16)?;
        }
        Some(number)
    }

    fn number(&mut self, first: char) -> Option<Json> {
        let is_negative = first == '-';
        let first = if is_negative { self.next()? } else { first };
        let mut number = f64::from(first.to_digit(10)?);
        // Nothing stands behind a leading zero.
        if first != '0' {
            self.digits(&mut number);
        }
        let mut exponent = 0;
        if self.take('.').is_some() {
            exponent = -self.some_digits(&mut number)?;
        }
        if self.take('e').or_else(|| self.take('E')).is_some() {
            exponent = exponent.saturating_add(self.exponent()?);
        }
        // Only a power that is a whole number is exact.
        let power = 10_f64.powi(exponent.saturating_abs());
        let number = if exponent < 0 { number / power } else { number * power };
        number.is_finite().then_some(Json::Number(if is_negative { -number } else { number }))
    }

    fn exponent(&mut self) -> Option<i32> {
        let is_negative = self.take('-').is_some();
        if !is_negative {
            self.take('+');
        }
        let mut number = 0.0;
        self.some_digits(&mut number)?;
        Some(if is_negative { -number } else { number } as i32)
    }

    /// Puts at least one digit behind `number`, and tells how many.
    fn some_digits(&mut self, number: &mut f64) -> Option<i32> {
        Some(self.digits(number)).filter(|count| *count > 0)
    }

    fn digits(&mut self, number: &mut f64) -> i32 {
        let mut count = 0;
        while let Some(digit) = self.rest.chars().next().and_then(|next| next.to_digit(10)) {
            *number = *number * 10.0 + f64::from(digit);
            count += 1;
            self.next();
        }
        count
    }

    fn word(&mut self, rest: &str, value: Json) -> Option<Json> {
        self.rest = self.rest.strip_prefix(rest)?;
        Some(value)
    }

    fn skip_blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn take(&mut self, wanted: char) -> Option<()> {
        self.rest = self.rest.strip_prefix(wanted)?;
        Some(())
    }

    fn next(&mut self) -> Option<char> {
        let mut rest = self.rest.chars();
        let next = rest.next()?;
        self.rest = rest.as_str();
        Some(next)
    }
}
