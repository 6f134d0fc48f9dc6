package cn.zhenggai.sheet.heading;

import java.util.List;

/**
 * Where the heading of a table stands.
 *
 * @param firstRow as the spreadsheet counts it
 * @param recognised how many fields are known by its words
 */
public record Block(int firstRow, int lastRow, List<Column> columns, int recognised) {}
