package cn.zhenggai.catalogue;

import cn.zhenggai.shared.Severity;

/** @param because words for the record, in the language of the office's papers */
public record Judgement(Severity severity, String because) {}
