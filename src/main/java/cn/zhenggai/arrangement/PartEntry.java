package cn.zhenggai.arrangement;

import java.time.LocalDate;

/** @param person of the school */
public record PartEntry(String what, Long person, LocalDate until) {}
