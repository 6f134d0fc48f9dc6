package cn.zhenggai.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.sheet.heading.Layout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A table read to its end. */
record Reads(Tables tables, List<Row> rows, List<Skipped> skipped, Walked walked) {

    static Reads of(Outcome<Workbook> opened, Layout layout) {
        return of(opened, layout, table -> table);
    }

    static Reads of(Outcome<Workbook> opened, Layout layout, UnaryOperator<Table> corrected) {
        assertThat(opened.refusal()).isNull();
        try (Workbook book = opened.result()) {
            Tables found = book.find(layout);
            List<Table> tables = found.tables().stream().map(corrected).toList();
            List<Row> rows = new ArrayList<>();
            List<Skipped> skipped = new ArrayList<>();
            Outcome<Walked> walked = book.walk(tables, new RowReader() {
                @Override
                public void row(Row row) {
                    rows.add(row);
                }

                @Override
                public void skipped(Skipped row) {
                    skipped.add(row);
                }
            });
            return new Reads(found, rows, skipped, walked.orThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> texts(String field) {
        return rows.stream().map(row -> row.cell(field).text()).toList();
    }

    List<String> faults() {
        return rows.stream()
                .flatMap(row ->
                        row.faults().stream().map(fault -> row.number() + " " + fault.field() + " " + fault.code()))
                .toList();
    }
}
