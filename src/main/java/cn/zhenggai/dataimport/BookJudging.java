package cn.zhenggai.dataimport;

import java.util.List;

/** Judges the rows of one workbook, sheet after sheet: a row may rely on what rows before it would become. */
public interface BookJudging {

    /** @param kind word of a kind that has a sheet */
    Judging of(String kind);

    /** What is there and was in no row; asked when all rows were judged. */
    LeftOver leftOver();

    /** @param only sheets that name so few of those that are there that they are held to be additions */
    record LeftOver(List<Left> rows, List<Only> only) {

        public LeftOver {
            rows = List.copyOf(rows);
            only = List.copyOf(only);
        }
    }

    /** @param kind word of the kind that the row is of */
    record Left(String kind, Line line, Judgement judgement) {}

    record Only(String kind, int named, int there) {}
}
