package cn.zhenggai.dataimport.asking;

import cn.zhenggai.dataimport.FileQuestion;

/** A question, and how many rows ask it. */
public record Asked(FileQuestion question, int rows) {

    public Asked again() {
        return new Asked(question, rows + 1);
    }
}
