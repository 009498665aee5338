"""Tables in and out, whatever holds them."""

import csv
import io
import os
import tempfile
import unittest
import warnings

import cutline

from .support import ROWS, needs

ASKED = {"key": "school", "value": "line", "year": 2024, "model": "last"}


def shown(row):
    return (row["school"], row["year"], row["status"], row["lo80"], row["median"], row["hi80"])


class Tables(unittest.TestCase):
    def expected(self):
        return [shown(row) for row in cutline.batch(ROWS, **ASKED)]

    def test_a_list_of_dicts(self):
        rows = cutline.batch(ROWS, **ASKED)
        self.assertEqual([row["school"] for row in rows], ["007", "Arts, West"])
        self.assertEqual([row["median"] for row in rows], [340, 343])
        self.assertTrue(all(row["lo95"] < row["lo80"] < row["median"] < row["hi80"] < row["hi95"] for row in rows))

    @needs("pandas")
    def test_pandas(self):
        import pandas

        frame = cutline.batch(pandas.DataFrame(ROWS), **ASKED)
        self.assertIsInstance(frame, pandas.DataFrame)
        self.assertEqual([shown(row) for _, row in frame.iterrows()], self.expected())
        self.assertTrue(pandas.api.types.is_float_dtype(frame["lo80"]))

    @needs("pandas")
    def test_keys_keep_their_values(self):
        import pandas

        frame = pandas.DataFrame({"id": [7, 7, 7, 8, 8, 8], "year": [2021, 2022, 2023] * 2, "value": range(300, 306)})
        given = cutline.batch(frame, key="id", year=2024, model="last")
        self.assertEqual(given["id"].tolist(), [7, 8])
        self.assertEqual(len(frame.merge(given, on="id")), 6)

    @needs("polars")
    def test_polars(self):
        import polars

        frame = cutline.batch(polars.DataFrame(ROWS), **ASKED)
        self.assertIsInstance(frame, polars.DataFrame)
        self.assertEqual([shown(row) for row in frame.to_dicts()], self.expected())

    @needs("pyarrow")
    def test_pyarrow(self):
        import pyarrow

        table = cutline.batch(pyarrow.Table.from_pylist(ROWS), **ASKED)
        self.assertEqual([shown(row) for row in table.to_pylist()], self.expected())

    @needs("pandas")
    def test_the_dataframe_protocol(self):
        import pandas

        class Foreign:
            def __dataframe__(self, nan_as_null=False, allow_copy=True):
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    return pandas.DataFrame(ROWS).__dataframe__(nan_as_null, allow_copy)

        frame = cutline.batch(Foreign(), **ASKED)
        self.assertEqual([shown(row) for _, row in frame.iterrows()], self.expected())

    def test_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "lines.csv")
            with open(path, "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, ROWS[0])
                writer.writeheader()
                writer.writerows(ROWS)
            table = cutline.batch(path, **ASKED)
        rows = table if isinstance(table, list) else table.to_dict("records")
        self.assertEqual([shown(row) for row in rows], self.expected())

    def test_options_go_through(self):
        rows = cutline.batch(ROWS, **ASKED, quantiles=[0.05, 0.5], max_age=3)
        self.assertEqual(rows[0]["q0.5"], rows[0]["median"])
        self.assertLess(rows[0]["q0.05"], rows[0]["lo80"])

    def test_a_series_without_a_forecast_has_a_row(self):
        rows = cutline.batch([*ROWS, {"school": "new", "year": 2024, "line": 300}, {"school": "old", "year": 1990, "line": 3}], **ASKED)
        old = next(row for row in rows if row["school"] == "old")
        self.assertEqual((old["status"], old["median"]), ("declined", None))
        self.assertTrue(old["reason"])

    def test_several_keys_with_commas_in_their_names(self):
        rows = [{"a, b": "x", "c": "y", "year": year, "value": year % 7 + 300} for year in range(2018, 2024)]
        self.assertEqual(cutline.batch(rows, key=["a, b", "c"], year=2024)[0]["a, b"], "x")


class Hub(unittest.TestCase):
    def test_a_hub_table_is_the_batch_at_length_and_is_scored(self):
        past = [row for row in ROWS if row["year"] < 2023]
        asked = {**ASKED, "year": 2023}
        wide = cutline.batch(past, **asked)
        long = cutline.batch(past, **asked, format="hubverse")
        self.assertEqual(set(long[0]), {"school", "year", "horizon", "model_id", "output_type", "output_type_id", "value"})
        for row in wide:
            own = {item["output_type_id"]: item["value"] for item in long if item["school"] == row["school"]}
            self.assertEqual((own[0.1], own[0.5], own[0.9]), (row["lo80"], row["median"], row["hi80"]))
        card = cutline.score(ROWS, key="school", value="line", forecasts=long)
        (scores,) = card.rows
        self.assertEqual((scores["n"], scores["lead"], card.open), (2, 1, 0))
        errors = [abs(row["median"] - next(r["line"] for r in ROWS if r["school"] == row["school"] and r["year"] == 2023)) for row in wide]
        self.assertAlmostEqual(scores["mae"], sum(errors) / 2, places=5)

    def test_what_is_known_beforehand(self):
        places = [{"year": year, "places": 100 - year % 7} for year in range(2020, 2025)]
        columns = {name: [row[name] for row in places] for name in places[0]}
        plain = cutline.batch(ROWS, **ASKED)
        for given in (places, columns, [places], [columns]):
            # Four years are too few to win in: the forecast stays, and the table was read.
            self.assertEqual(cutline.batch(ROWS, covariates=given, **ASKED), plain)
        with self.assertRaises(cutline.DataError) as caught:
            cutline.batch(ROWS, covariates=[places, [{"year": 2024, "more": "many"}]], **ASKED)
        self.assertIn("covariates-2.csv:2:6", str(caught.exception))
        card = cutline.backtest(ROWS, key="school", value="line", model="last", first=2023, covariates=places)
        self.assertTrue(card)

    def test_backtest(self):
        rows = cutline.backtest(ROWS, key="school", value="line", model="last", first=2023)
        self.assertEqual([row["cycle"] for row in rows], ["2023", "all"])
        self.assertEqual(rows[-1]["n"], sum(row["n"] for row in rows[:-1]))
