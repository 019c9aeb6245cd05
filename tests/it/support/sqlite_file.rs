//! SQLite's files read byte by byte, as somebody reads them who came by a copy: pages, b-trees,
//! cells in the order in which they lie, and the commits that a write-ahead log still tells apart.
//! It uses nothing of SQLite, which would hide what lies between the rows.
//!
//! Format: <https://www.sqlite.org/fileformat2.html>.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A stored value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Null,
    Integer(i64),
    Real([u8; 8]),
    Text(String),
    Blob(Vec<u8>),
}

impl Value {
    /// The text, if it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes, if it is a blob.
    pub fn blob(&self) -> Option<&[u8]> {
        match self {
            Self::Blob(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Length of a text or blob.
    pub fn len(&self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Blob(bytes) => bytes.len(),
            Self::Null | Self::Integer(_) | Self::Real(_) => 0,
        }
    }
}

/// Where a byte lies: page, counted from 1, and offset in the page.
pub type Place = (usize, usize);

/// A row as it lies in the file.
#[derive(Clone, Debug)]
pub struct Row {
    /// The row's hidden number; `None` in tables without.
    pub rowid: Option<i64>,
    /// The columns.
    pub values: Vec<Value>,
    /// Where the cell begins.
    pub place: Place,
    columns: Vec<Range<usize>>,
    places: Vec<Place>,
}

impl Row {
    /// The places of a column's bytes.
    pub fn places_of(&self, column: usize) -> &[Place] {
        &self.places[self.columns[column].clone()]
    }
}

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    InteriorTable,
    LeafTable,
    InteriorIndex,
    LeafIndex,
    /// Overflow of a long row, or free.
    Other,
}

/// A database at one moment.
#[derive(Clone)]
pub struct Image {
    pages: Vec<Vec<u8>>,
}

/// A frame of a write-ahead log.
pub struct Frame {
    /// The page it replaces.
    pub page: usize,
    /// Pages of the database after the commit that this frame ends; 0 within a commit.
    pub commit: u32,
    /// Where the page's bytes begin in the log.
    pub at: usize,
}

const WAL_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// Every frame of a log, valid or left over from before it was last reset.
pub fn frames(wal: &[u8]) -> Vec<Frame> {
    if wal.len() < WAL_HEADER {
        return Vec::new();
    }
    let page_size = be32(wal, 8);
    let count = (wal.len() - WAL_HEADER) / (FRAME_HEADER + page_size);
    (0..count)
        .map(|number| {
            let at = WAL_HEADER + number * (FRAME_HEADER + page_size);
            Frame {
                page: be32(wal, at),
                commit: u32::try_from(be32(wal, at + 4)).unwrap(),
                at: at + FRAME_HEADER,
            }
        })
        .collect()
}

impl Image {
    /// The database in `file`, with everything that `wal` has committed.
    pub fn read(file: &[u8], wal: &[u8]) -> Self {
        Self::history(file, wal).pop().unwrap()
    }

    /// The database as `file` alone has it, and after each commit that `wal` still holds.
    pub fn history(file: &[u8], wal: &[u8]) -> Vec<Self> {
        let size = match file.get(16..18) {
            Some([0, 1]) => 65536,
            Some(bytes) => usize::from(bytes[0]) << 8 | usize::from(bytes[1]),
            None => be32(wal, 8),
        };
        let mut current = Self {
            pages: file.chunks_exact(size).map(<[u8]>::to_vec).collect(),
        };
        let mut history = vec![current.clone()];
        for frame in frames(wal) {
            // A frame counts only under the salts of the log's present life.
            if wal[frame.at - 16..frame.at - 8] != wal[16..24] {
                break;
            }
            if current.pages.len() < frame.page {
                current.pages.resize(frame.page, vec![0; size]);
            }
            current.pages[frame.page - 1] = wal[frame.at..frame.at + size].to_vec();
            if frame.commit > 0 {
                history.push(current.clone());
            }
        }
        history
    }

    /// Kinds of all pages, in order.
    pub fn page_kinds(&self) -> Vec<PageKind> {
        let trees = self.tree_pages();
        (1..=self.pages.len())
            .map(|number| {
                if trees.contains(&number) {
                    self.kind(number)
                } else {
                    PageKind::Other
                }
            })
            .collect()
    }

    /// Names and statements of everything the schema defines: type, name, statement.
    pub fn schema(&self) -> Vec<(String, String, String)> {
        self.rows_at(1)
            .into_iter()
            .map(|row| {
                let text = |at: usize| row.values[at].text().unwrap_or_default().to_owned();
                (text(0), text(1), text(4))
            })
            .collect()
    }

    /// Rows of a table, in the order of its b-tree.
    pub fn table(&self, name: &str) -> Vec<Row> {
        let roots = self.roots("table");
        self.rows_at(*roots.get(name).unwrap_or_else(|| panic!("no table {name}")))
    }

    /// Every table with its rows' values, in the order of the b-trees.
    pub fn dump(&self) -> BTreeMap<String, Vec<Vec<Value>>> {
        let roots = self.roots("table").into_iter();
        roots
            .map(|(name, root)| {
                let rows = self.rows_at(root).into_iter();
                (name, rows.map(|row| row.values).collect())
            })
            .collect()
    }

    fn roots(&self, kind: &str) -> BTreeMap<String, usize> {
        let rows = self.rows_at(1).into_iter();
        rows.filter(|row| row.values[0].text() == Some(kind))
            .map(|row| {
                let Value::Integer(root) = row.values[3] else {
                    panic!("a table without a root page");
                };
                let name = row.values[1].text().unwrap().to_owned();
                (name, usize::try_from(root).unwrap())
            })
            .collect()
    }

    fn tree_pages(&self) -> BTreeSet<usize> {
        let mut found = BTreeSet::from([1]);
        let mut roots: Vec<usize> = self.roots("table").into_values().collect();
        roots.extend(
            self.rows_at(1)
                .iter()
                .filter_map(|row| match row.values[3] {
                    Value::Integer(root) if row.values[0].text() == Some("index") => {
                        usize::try_from(root).ok()
                    }
                    _ => None,
                }),
        );
        while let Some(page) = roots.pop() {
            found.insert(page);
            roots.extend(self.children(page));
        }
        found
    }

    fn kind(&self, page: usize) -> PageKind {
        match self.page(page)[header(page)] {
            0x05 => PageKind::InteriorTable,
            0x0d => PageKind::LeafTable,
            0x02 => PageKind::InteriorIndex,
            0x0a => PageKind::LeafIndex,
            _ => PageKind::Other,
        }
    }

    fn children(&self, number: usize) -> Vec<usize> {
        let page = self.page(number);
        let interior = matches!(
            self.kind(number),
            PageKind::InteriorTable | PageKind::InteriorIndex
        );
        if !interior {
            return Vec::new();
        }
        let mut children: Vec<usize> = self.cells(number).map(|at| be32(page, at)).collect();
        children.push(be32(page, header(number) + 8));
        children
    }

    fn cells(&self, number: usize) -> impl Iterator<Item = usize> + '_ {
        let page = self.page(number);
        let header = header(number);
        let first = header
            + match self.kind(number) {
                PageKind::InteriorTable | PageKind::InteriorIndex => 12,
                _ => 8,
            };
        (0..be16(page, header + 3)).map(move |cell| be16(page, first + 2 * cell))
    }

    fn rows_at(&self, number: usize) -> Vec<Row> {
        match self.kind(number) {
            PageKind::LeafTable | PageKind::LeafIndex => {
                self.cells(number).map(|at| self.row(number, at)).collect()
            }
            PageKind::InteriorTable => {
                let children = self.children(number).into_iter();
                children.flat_map(|child| self.rows_at(child)).collect()
            }
            PageKind::InteriorIndex => {
                let mut rows = Vec::new();
                let children = self.children(number);
                let cells: Vec<usize> = self.cells(number).collect();
                for (child, cell) in children.iter().zip(&cells) {
                    rows.extend(self.rows_at(*child));
                    rows.push(self.row(number, *cell));
                }
                rows.extend(self.rows_at(children[cells.len()]));
                rows
            }
            PageKind::Other => panic!("page {number} is no b-tree page"),
        }
    }

    fn row(&self, number: usize, at: usize) -> Row {
        let page = self.page(number);
        let kind = self.kind(number);
        let mut next = at
            + if kind == PageKind::InteriorIndex {
                4
            } else {
                0
            };
        let length = usize::try_from(varint(page, &mut next)).unwrap();
        let rowid = (kind == PageKind::LeafTable).then(|| varint(page, &mut next));
        let usable = page.len();
        let most = match kind {
            PageKind::LeafTable => usable - 35,
            _ => (usable - 12) * 64 / 255 - 23,
        };
        let local = if length <= most {
            length
        } else {
            let least = (usable - 12) * 32 / 255 - 23;
            let fitting = least + (length - least) % (usable - 4);
            if fitting <= most { fitting } else { least }
        };
        let mut places: Vec<Place> = (next..next + local).map(|byte| (number, byte)).collect();
        if local < length {
            let mut overflow = be32(page, next + local);
            while places.len() < length {
                let share = (length - places.len()).min(usable - 4);
                places.extend((4..4 + share).map(|byte| (overflow, byte)));
                overflow = be32(self.page(overflow), 0);
            }
        }
        let payload: Vec<u8> = places
            .iter()
            .map(|(p, byte)| self.page(*p)[*byte])
            .collect();
        let (values, columns) = record(&payload);
        Row {
            rowid,
            values,
            place: (number, at),
            columns,
            places,
        }
    }

    fn page(&self, number: usize) -> &[u8] {
        &self.pages[number - 1]
    }
}

/// Splits a record into its values and where they lie in it.
fn record(payload: &[u8]) -> (Vec<Value>, Vec<Range<usize>>) {
    let mut next = 0;
    let header = usize::try_from(varint(payload, &mut next)).unwrap();
    let mut at = header;
    let (mut values, mut columns) = (Vec::new(), Vec::new());
    while next < header {
        let kind = usize::try_from(varint(payload, &mut next)).unwrap();
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind,
            5 => 6,
            6 | 7 => 8,
            _ => (kind - 12) / 2,
        };
        let bytes = &payload[at..at + length];
        values.push(match kind {
            0 => Value::Null,
            8 => Value::Integer(0),
            9 => Value::Integer(1),
            1..=6 => {
                let sign = if bytes[0] >= 0x80 { -1 } else { 0 };
                Value::Integer(bytes.iter().fold(sign, |n, b| n << 8 | i64::from(*b)))
            }
            7 => Value::Real(bytes.try_into().unwrap()),
            even if even % 2 == 0 => Value::Blob(bytes.to_vec()),
            _ => Value::Text(String::from_utf8(bytes.to_vec()).unwrap()),
        });
        columns.push(at..at + length);
        at += length;
    }
    (values, columns)
}

/// Where a page's b-tree header begins: the first page starts with the file's header.
fn header(page: usize) -> usize {
    if page == 1 { 100 } else { 0 }
}

fn be16(bytes: &[u8], at: usize) -> usize {
    usize::from(bytes[at]) << 8 | usize::from(bytes[at + 1])
}

fn be32(bytes: &[u8], at: usize) -> usize {
    be16(bytes, at) << 16 | be16(bytes, at + 2)
}

fn varint(bytes: &[u8], next: &mut usize) -> i64 {
    let mut value: i64 = 0;
    for length in 1..=9 {
        let byte = bytes[*next];
        *next += 1;
        if length == 9 {
            return value << 8 | i64::from(byte);
        }
        value = value << 7 | i64::from(byte & 0x7f);
        if byte < 0x80 {
            break;
        }
    }
    value
}
