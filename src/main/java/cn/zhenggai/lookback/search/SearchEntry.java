package cn.zhenggai.lookback.search;

import java.time.LocalDate;

/** @param lookFor what the schools are to look for, in words for them: they may not know the case */
public record SearchEntry(SearchScope scope, String lookFor, LocalDate until) {}
