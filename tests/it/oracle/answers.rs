//! Answers a reference case with the functions of `stats`.

use rapport::stats::{self, Undefined};
use serde_json::{Map, Value, json};

use super::request::{Predictors, Read, Request, present};
use super::table::Table;

/// What the engine says; `Err` when the case cannot be read or its statistic is unknown. Undefined
/// as a whole is an object with the reason alone, undefined in part is null.
pub fn answer(
    statistic: &str,
    args: &Value,
    input: Option<&str>,
    read: Read,
) -> Result<Value, String> {
    let case = Request {
        args,
        table: input.map(read).transpose()?,
        read,
    };
    let answer = match statistic {
        "ad_m_mean" => case.agreement(stats::Centre::Mean)?,
        "ad_m_median" => case.agreement(stats::Centre::Median)?,
        "alpha" => case.alpha()?,
        "alpha_ci_feldt" => {
            let (n, k) = (case.count("n")?, case.count("k")?);
            stats::feldt_interval(case.number("alpha")?, n, k, case.level())
                .map(|ci| json!({"lo": number(ci.lo), "hi": number(ci.hi)}))
        }
        "alpha_drop" => case.by_item(stats::alpha_if_dropped)?,
        "boot_exact_gap" => case.bootstrap_gap()?,
        "boot_exact_percentile" => stats::bootstrap_mean(&case.sample()?, case.level()).map(|b| {
            json!({"n_resamples": b.n_resamples, "se": number(b.se),
                "lo": number(b.interval.lo), "hi": number(b.interval.hi)})
        }),
        "box_shares" => case.box_shares()?,
        "cliffs_delta" => {
            let (x, y) = case.two_samples()?;
            stats::cliffs_delta(&x, &y, case.level()).map(|c| {
                json!({"delta": number(c.delta),
                    "lo": number(c.interval.lo), "hi": number(c.interval.hi)})
            })
        }
        "common_item" => case.common_items()?,
        "describe" => Ok(describe(&case.values()?)),
        "f_quantile" => value(stats::f_quantile(
            case.number("p")?,
            case.number("d1")?,
            case.number("d2")?,
        )),
        "f_sf" => value(stats::f_sf(
            case.number("f")?,
            case.number("d1")?,
            case.number("d2")?,
        )),
        "gap_change" => case.gap_change()?,
        "hedges_g" => {
            let (x, y) = case.two_samples()?;
            stats::hedges(&x, &y, case.level()).map(|h| {
                json!({"d": number(h.d), "g": number(h.g), "g_lo": number(h.g_lo),
                    "g_hi": number(h.g_hi), "d_avg_var": number(h.d_average),
                    "j_exact": number(h.j)})
            })
        }
        "item_rest" => case.by_item(stats::item_rest)?,
        "lmg" => {
            let Predictors { names, y, xs } = case.regression()?;
            stats::importance(&y, &xs)
                .map(|i| json!({"r2": number(i.r2), "weights": named(&names, &i.weights)}))
        }
        "mwu_asymp" => {
            let (x, y) = case.two_samples()?;
            stats::rank_test(&x, &y).map(|r| {
                json!({"u": number(r.u), "p_continuity": part(r.p_continuity),
                    "p_plain": part(r.p_plain)})
            })
        }
        "mwu_exact" | "mwu_exact_ties" => {
            let (x, y) = case.two_samples()?;
            stats::exact_rank_test(&x, &y).map(|r| json!({"u": number(r.u), "p": part(r.p)}))
        }
        "nct_cdf" => value(stats::nct_cdf(
            case.number("t")?,
            case.number("df")?,
            case.number("nc")?,
        )),
        "norm_quantile" => value(stats::norm_quantile(case.number("p")?)),
        "ols" => case.least_squares()?,
        "p_adjust" => Ok(case.adjusted()?),
        "paired_gap" => case.paired()?,
        "perception_gap" => case.perception_gap()?,
        "pomp" => case.rescaled(stats::pomp)?,
        "prop_ci" => case.proportion()?,
        "prop_diff_newcombe" => stats::newcombe(
            (case.count("k1")?, case.count("n1")?),
            (case.count("k2")?, case.count("n2")?),
            case.level(),
        )
        .map(|d| {
            json!({"diff": number(d.diff),
                "lo": number(d.interval.lo), "hi": number(d.interval.hi)})
        }),
        "reverse_key" => case.rescaled(stats::reverse_key)?,
        "scale_score" => case.scale_scores()?,
        "spearman_brown" => case.spearman_brown()?,
        "t_ci" => stats::mean_interval(&case.sample()?, case.level()).map(
            |m| json!({"n": m.n, "mean": number(m.mean), "lo": number(m.lo), "hi": number(m.hi)}),
        ),
        "t_quantile" => value(stats::t_quantile(case.number("p")?, case.number("df")?)),
        "t_sf" => value(stats::t_sf(case.number("t")?, case.number("df")?)),
        "tost" => case.equivalence()?,
        "wave_delta" => case.wave_delta()?,
        "welch" => {
            let (x, y) = case.two_samples()?;
            stats::welch(&x, &y, case.level()).map(|w| {
                json!({"n1": w.n1, "n2": w.n2, "mean1": number(w.mean1),
                    "mean2": number(w.mean2), "diff": number(w.diff), "t": number(w.t),
                    "df": number(w.df), "p": number(w.p), "lo": number(w.lo),
                    "hi": number(w.hi)})
            })
        }
        unknown => return Err(format!("the statistic {unknown} is not known")),
    };
    Ok(answer.unwrap_or_else(|reason: Undefined| json!({"reason": reason.to_string()})))
}

/// An answer, or why there is none; the outer error is a fault of the case.
type Answer = Result<Result<Value, Undefined>, String>;

/// A statistic that has a value for each item.
type PerItem = fn(&[Vec<f64>]) -> Vec<Result<f64, Undefined>>;

impl Request<'_> {
    fn agreement(&self, centre: stats::Centre) -> Answer {
        let group = self.text("group")?;
        let mut labels = self.table()?.cells(group)?;
        labels.sort_unstable();
        labels.dedup();
        let mut answer = Map::new();
        for label in labels {
            let members = self.table()?.filtered(&[(group, &json!(label))])?;
            let items = stats::complete_rows(&self.columns(&members, "cols")?);
            let deviation = stats::average_deviation(&items, centre);
            answer.insert(label.to_owned(), part(deviation));
        }
        Ok(Ok(Value::Object(answer)))
    }

    fn alpha(&self) -> Answer {
        let items = match self.items()? {
            Ok(items) => stats::complete_rows(&items),
            Err(reason) => return Ok(Err(reason)),
        };
        let r = stats::reliability(&items, self.level());
        Ok(Ok(json!({
            "n": r.n, "k": r.k, "alpha": part(r.alpha), "std_alpha": part(r.std_alpha),
            "avg_r": part(r.avg_r), "feldt_lo": part(r.feldt.map(|ci| ci.lo)),
            "feldt_hi": part(r.feldt.map(|ci| ci.hi)),
        })))
    }

    fn by_item(&self, of: PerItem) -> Answer {
        let names = self.names("cols")?;
        Ok(self.items()?.map(|items| {
            let values = of(&stats::complete_rows(&items));
            let values = values.into_iter().map(part);
            Value::Object(names.into_iter().map(str::to_owned).zip(values).collect())
        }))
    }

    fn bootstrap_gap(&self) -> Answer {
        let (a, b) = self.two_samples()?;
        let lattice = u32::try_from(self.count("lattice")?).map_err(|e| e.to_string())?;
        Ok(
            stats::bootstrap_gap(&a, &b, lattice, self.level()).map(|g| {
                json!({"gap": number(g.gap), "se": number(g.se),
                    "lo": number(g.interval.lo), "hi": number(g.interval.hi)})
            }),
        )
    }

    fn box_shares(&self) -> Answer {
        let (min, max) = (self.number("min")?, self.number("max")?);
        let s = stats::box_shares(&self.values()?, min, max, self.level());
        Ok(Ok(json!({
            "n": s.n, "top2": part(s.top2), "bottom2": part(s.bottom2),
            "top2_lo": part(s.top2_interval.map(|ci| ci.lo)),
            "top2_hi": part(s.top2_interval.map(|ci| ci.hi)),
        })))
    }

    fn common_items(&self) -> Answer {
        let other = (self.read)(self.text("other")?)?;
        let mean = |table: &Table, names: &str| -> Result<Result<f64, Undefined>, String> {
            Ok(stats::mean_of_row_means(&self.columns(table, names)?))
        };
        let (common_1, common_2) = (mean(self.table()?, "cols")?, mean(&other, "cols")?);
        let (all_1, all_2) = (mean(self.table()?, "all1")?, mean(&other, "all2")?);
        Ok(Ok(json!({
            "common_mean_1": part(common_1), "common_mean_2": part(common_2),
            "all_mean_1": part(all_1), "all_mean_2": part(all_2),
            "common_diff": part(common_2.and_then(|b| common_1.map(|a| b - a))),
            "all_diff": part(all_2.and_then(|b| all_1.map(|a| b - a))),
        })))
    }

    fn gap_change(&self) -> Answer {
        let cell = |party: &str, default: &str, wave: &str| {
            let party = self.args.get(party).cloned().unwrap_or(json!(default));
            self.wave_values(&party, wave)
        };
        let groups = [
            (1.0, cell("a", "buyer", "w2")?),
            (-1.0, cell("b", "supplier", "w2")?),
            (-1.0, cell("a", "buyer", "w1")?),
            (1.0, cell("b", "supplier", "w1")?),
        ];
        let groups: Vec<(f64, &[f64])> =
            (groups.iter().map(|(weight, x)| (*weight, x.as_slice()))).collect();
        Ok(stats::contrast(&groups, self.level()).map(|c| {
            json!({"change": number(c.estimate), "se": number(c.se), "df": number(c.df),
                "t": number(c.t), "p": number(c.p)})
        }))
    }

    fn least_squares(&self) -> Answer {
        let Predictors { names, y, xs } = self.regression()?;
        Ok(stats::least_squares(&y, &xs).map(|f| {
            json!({
                "n": f.n, "r2": number(f.r2), "adj_r2": number(f.adj_r2),
                "intercept": number(f.intercept), "coef": named(&names, &f.coefficients),
                "se": named(&names, &f.errors), "p": named(&names, &f.p),
                "vif": named(&names, &f.vif),
            })
        }))
    }

    fn adjusted(&self) -> Result<Value, String> {
        let method = match self.text("method")? {
            "holm" => stats::Adjustment::Holm,
            "BH" | "fdr" => stats::Adjustment::BenjaminiHochberg,
            "BY" => stats::Adjustment::BenjaminiYekutieli,
            "bonferroni" => stats::Adjustment::Bonferroni,
            unknown => return Err(format!("the method {unknown} is not known")),
        };
        let adjusted = stats::p_adjust(&self.list("p")?, method);
        let adjusted: Vec<Value> = adjusted.into_iter().map(option).collect();
        Ok(json!({"values": adjusted}))
    }

    fn paired(&self) -> Answer {
        let label = self.args.get("filter");
        let chosen = match self
            .args
            .get("filter_col")
            .and_then(Value::as_str)
            .zip(label)
        {
            Some(filter) => &self.table()?.filtered(&[filter])?,
            None => self.table()?,
        };
        let x = chosen.column(self.text("x_col")?)?;
        let y = chosen.column(self.text("y_col")?)?;
        Ok(stats::paired(&x, &y, self.level()).map(|p| {
            json!({"n": p.n, "mean_diff": number(p.mean_diff), "t": number(p.t),
                "df": number(p.df), "p": number(p.p), "lo": number(p.lo), "hi": number(p.hi),
                "dz": number(p.dz)})
        }))
    }

    fn perception_gap(&self) -> Answer {
        let facet = self.text("facet")?;
        let rated = |party: &str, whose: &str| {
            let members = self.table()?.filtered(&[("party", self.arg(party)?)])?;
            Ok::<_, String>(present(&members.column(&format!("{facet}_{whose}"))?))
        };
        let (own, others) = (rated("target", "own")?, rated("other", "partner")?);
        Ok(stats::welch(&own, &others, self.level()).map(|w| {
            json!({"n_self": w.n1, "n_other": w.n2, "self_mean": number(w.mean1),
                "other_mean": number(w.mean2), "gap": number(w.diff), "t": number(w.t),
                "df": number(w.df), "p": number(w.p), "lo": number(w.lo), "hi": number(w.hi)})
        }))
    }

    fn rescaled(&self, of: fn(f64, f64, f64) -> Result<f64, Undefined>) -> Answer {
        let (min, max) = (self.number("min")?, self.number("max")?);
        let values = self.values()?.into_iter();
        let values: Result<Vec<Value>, Undefined> = values
            .map(|x| x.map(|x| of(x, min, max)).transpose().map(option))
            .collect();
        Ok(values.map(|values| json!({"values": values})))
    }

    fn proportion(&self) -> Answer {
        let (k, n, level) = (self.count("k")?, self.count("n")?, self.level());
        let all = || {
            let (wilson, exact) = (
                stats::wilson(k, n, level)?,
                stats::clopper_pearson(k, n, level)?,
            );
            Ok(json!({
                "p": number(stats::share(k, n)?),
                "wilson_lo": number(wilson.lo), "wilson_hi": number(wilson.hi),
                "exact_lo": number(exact.lo), "exact_hi": number(exact.hi),
            }))
        };
        Ok(all())
    }

    fn scale_scores(&self) -> Answer {
        let least = self.count("min_answered")?;
        Ok(self.items()?.map(|items| {
            let scores = stats::row_means(&items, least).into_iter().map(part);
            json!({"values": scores.collect::<Vec<Value>>()})
        }))
    }

    fn spearman_brown(&self) -> Answer {
        let items = match self.items()? {
            Ok(items) => stats::complete_rows(&items),
            Err(reason) => return Ok(Err(reason)),
        };
        let [first, second] = items.as_slice() else {
            return Err("Spearman–Brown takes two items".to_owned());
        };
        let two = stats::spearman_brown(first, second);
        Ok(Ok(
            json!({"r": part(two.r), "spearman_brown": part(two.spearman_brown)}),
        ))
    }

    fn equivalence(&self) -> Answer {
        let (a, b) = self.two_samples()?;
        let (bound, alpha) = (self.number("bound")?, self.number("alpha")?);
        Ok(stats::equivalence(&a, &b, bound, alpha).map(|e| {
            json!({"diff": number(e.diff), "df": number(e.df), "t_lower": number(e.t_lower),
                "t_upper": number(e.t_upper), "p_lower": number(e.p_lower),
                "p_upper": number(e.p_upper), "p": number(e.p), "ci_lo": number(e.ci_lo),
                "ci_hi": number(e.ci_hi), "equivalent": e.equivalent})
        }))
    }

    fn wave_delta(&self) -> Answer {
        let party = self.arg("party")?;
        let (before, now) = (
            self.wave_values(party, "w1")?,
            self.wave_values(party, "w2")?,
        );
        Ok(stats::welch(&now, &before, self.level()).map(|w| {
            json!({"n1": w.n2, "n2": w.n1, "delta": number(w.diff), "t": number(w.t),
                "df": number(w.df), "p": number(w.p), "lo": number(w.lo), "hi": number(w.hi)})
        }))
    }
}

fn describe(values: &[Option<f64>]) -> Value {
    let s = stats::describe(values);
    json!({
        "n": s.n, "n_missing": s.n_missing, "mean": part(s.mean), "sd": part(s.sd),
        "se": part(s.se), "median": part(s.median), "q25": part(s.q25), "q75": part(s.q75),
        "min": part(s.min), "max": part(s.max), "mad": part(s.mad),
    })
}

/// A number; JSON would write NaN and infinity as null, and they must not pass for undefined.
fn number(x: f64) -> Value {
    if x.is_finite() {
        json!(x)
    } else {
        json!(x.to_string())
    }
}

fn part(x: Result<f64, Undefined>) -> Value {
    option(x.ok())
}

fn option(x: Option<f64>) -> Value {
    x.map_or(Value::Null, number)
}

fn value(x: Option<f64>) -> Result<Value, Undefined> {
    x.map(|x| json!({"value": number(x)}))
        .ok_or(Undefined::OutOfRange)
}

fn named(names: &[&str], values: &[f64]) -> Value {
    let values = values.iter().copied().map(number);
    Value::Object(
        names
            .iter()
            .map(|name| (*name).to_owned())
            .zip(values)
            .collect(),
    )
}
