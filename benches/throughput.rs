//! How fast articles are read, against finding the bounds of their words alone.
//!
//!     cargo bench --bench throughput
//!     DIXIT_BENCH_DIR=folder-of-txt cargo bench --bench throughput

mod corpus;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, SamplingMode, Throughput};
use dixit::{Article, Extractor};
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;
use unicode_segmentation::UnicodeSegmentation;

fn main() {
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join("throughput");
    // so that nothing is told of what a filter leaves out
    let _ = fs::remove_dir_all(&output);
    let mut criterion = Criterion::default().output_directory(&output).configure_from_args();
    speed(&mut criterion, "fixtures", &corpus::fixtures(), &output);
    if let Some(folder) = corpus::folder() {
        speed(&mut criterion, "folder", &folder, &output);
    }
    criterion.final_summary();
}

/// The whole extraction, and the word bounds alone, of the same texts.
fn speed(criterion: &mut Criterion, name: &str, texts: &[String], output: &Path) {
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut group = group(criterion, name, bytes);
    let extractor = Extractor::new();
    group.bench_function("extraction", |b| {
        b.iter(|| texts.iter().map(|text| extractor.extract(&Article::from_text(text.as_str())).claims.len()).sum::<usize>());
    });
    group.bench_function("word bounds", |b| {
        b.iter(|| texts.iter().map(|text| text.split_word_bound_indices().map(black_box).count()).sum::<usize>());
    });
    group.finish();
    let rate = |function: &str| seconds(output, name, function).map(|seconds| bytes as f64 / seconds / 1e6);
    if let (Some(extraction), Some(bounds)) = (rate("extraction"), rate("word bounds")) {
        println!(
            "{name}: {bytes} bytes, extraction {extraction:.1} MB/s, word bounds {bounds:.1} MB/s, ratio {:.3}\n",
            extraction / bounds
        );
    }
}

fn group<'c>(criterion: &'c mut Criterion, name: &str, bytes: usize) -> BenchmarkGroup<'c, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group
        .throughput(Throughput::Bytes(bytes as u64))
        .sampling_mode(SamplingMode::Flat)
        .sample_size(10)
        .measurement_time(Duration::from_secs(3));
    group
}

/// The time that one round took, as measured last; nothing where a filter left it out.
fn seconds(output: &Path, group: &str, function: &str) -> Option<f64> {
    let file: PathBuf = [output, Path::new(group), Path::new(function), Path::new("new/estimates.json")].iter().collect();
    let estimates: serde_json::Value = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
    Some(estimates["median"]["point_estimate"].as_f64()? / 1e9)
}
