package cn.zhenggai.arrangement;

import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;

/** Somebody got a part of the work; published inside the transaction. */
public record PartGiven(long id, CaseNumber number, String what, long personId, LocalDate until) {}
