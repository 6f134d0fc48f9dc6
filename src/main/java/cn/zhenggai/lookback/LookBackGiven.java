package cn.zhenggai.lookback;

import cn.zhenggai.shared.CaseNumber;
import java.time.LocalDate;

/** Somebody has to look at a closed case. Published in the transaction in which he got it. */
public record LookBackGiven(long id, CaseNumber number, long inspectorId, LocalDate dueOn) {}
