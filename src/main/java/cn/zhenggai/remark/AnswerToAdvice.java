package cn.zhenggai.remark;

import java.time.LocalDate;

/** @param until by when it will be done; of no meaning unless planned */
public record AnswerToAdvice(RemarkAnswer answer, String note, LocalDate until) {}
