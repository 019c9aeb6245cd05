//! Forms with files (RFC 7578), as browsers send them. What is not well-formed is left out.

/// A part of a form.
pub struct Part<'a> {
    /// The field's name.
    pub name: String,
    /// Whether it is a file.
    pub is_file: bool,
    /// What it holds.
    pub content: &'a [u8],
}

/// The boundary in a content type.
pub fn boundary(content_type: &str) -> Option<&str> {
    let (_, rest) = content_type.split_once("boundary=")?;
    let value = rest.split(';').next()?.trim().trim_matches('"');
    (1..=70).contains(&value.len()).then_some(value)
}

/// The parts of a body.
pub fn parts<'a>(body: &'a [u8], boundary: &str) -> Vec<Part<'a>> {
    let first = format!("--{boundary}");
    let next = format!("\r\n--{boundary}");
    let mut parts = Vec::new();
    let Some(mut rest) = body.strip_prefix(first.as_bytes()) else {
        return parts;
    };
    while let Some(at) = find(rest, next.as_bytes()) {
        let (part, after) = rest.split_at(at);
        rest = after.get(next.len()..).unwrap_or_default();
        parts.extend(part.strip_prefix(b"\r\n").and_then(read));
    }
    parts
}

fn read(part: &[u8]) -> Option<Part<'_>> {
    let end = find(part, b"\r\n\r\n")?;
    let (head, content) = part.split_at(end);
    let head = String::from_utf8_lossy(head);
    let disposition = head.split("\r\n").find(|line| {
        line.get(..20)
            .is_some_and(|name| name.eq_ignore_ascii_case("content-disposition:"))
    })?;
    Some(Part {
        name: parameter(disposition, "name")?,
        is_file: parameter(disposition, "filename").is_some(),
        content: content.get(4..)?,
    })
}

/// A quoted parameter of a header.
fn parameter(line: &str, name: &str) -> Option<String> {
    let (_, rest) = line.split_once(&format!("; {name}=\""))?;
    rest.split('"').next().map(ToOwned::to_owned)
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_all(body: &[u8]) -> Vec<(String, bool, Vec<u8>)> {
        parts(body, "b")
            .into_iter()
            .map(|part| (part.name, part.is_file, part.content.to_vec()))
            .collect()
    }

    #[test]
    fn fields_and_files_are_told_apart() {
        let body = b"--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nt\r\n--b\r\n\
            content-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n\
            email\r\na@b.example\r\n\r\n--b--\r\n";
        assert_eq!(
            read_all(body),
            [
                ("token".into(), false, b"t".to_vec()),
                ("file".into(), true, b"email\r\na@b.example\r\n".to_vec()),
            ]
        );
    }

    #[test]
    fn what_is_not_well_formed_is_left_out() {
        for body in [
            &b""[..],
            b"--b",
            b"--b--",
            b"--b\r\n\r\n--b",
            b"--b\r\n\r\n\r\nx\r\n--b",
            b"--b\r\nContent-Disposition: form-data; name=\r\n\r\nx\r\n--b",
            b"--b\r\nContent-Disposition\xff\xfe: form-data\r\n\r\nx\r\n--b",
            b"--other\r\n\r\n",
        ] {
            assert_eq!(read_all(body), [], "{body:?}");
        }
    }

    #[test]
    fn a_boundary_is_short() {
        assert_eq!(boundary("multipart/form-data; boundary=x"), Some("x"));
        assert_eq!(
            boundary("multipart/form-data; boundary=\"x y\"; a"),
            Some("x y")
        );
        assert_eq!(boundary("multipart/form-data"), None);
        assert_eq!(boundary(&format!("boundary={}", "x".repeat(71))), None);
    }
}
