package cn.zhenggai.sheet.heading;

/** A field that a column is held to mean. */
public record Guess(Column column, Field field, Certainty certainty) {}
