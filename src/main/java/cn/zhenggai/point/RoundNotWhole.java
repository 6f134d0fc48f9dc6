package cn.zhenggai.point;

import java.time.LocalDate;
import java.util.List;

/** A school day is nearly over, and at some points of a school nobody was. @param missing their names */
public record RoundNotWhole(long schoolId, LocalDate on, List<String> missing) {}
