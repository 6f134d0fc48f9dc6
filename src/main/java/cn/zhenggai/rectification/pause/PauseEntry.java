package cn.zhenggai.rectification.pause;

import cn.zhenggai.rectification.PauseReason;
import java.time.LocalDate;

/** @param reviewOn when the reason is looked at again, at the latest; the case goes on by itself on that day */
public record PauseEntry(PauseReason reasonClass, String reason, String interimMeasure, LocalDate reviewOn) {}
