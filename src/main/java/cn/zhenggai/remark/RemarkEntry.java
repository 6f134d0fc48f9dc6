package cn.zhenggai.remark;

import cn.zhenggai.inspection.RemarkKind;
import java.time.LocalDate;

/** @param lookOn when the bureau looks again; null for the usual day, and of no meaning for a criticism */
public record RemarkEntry(
        RemarkKind kind,
        Long schoolId,
        String itemCode,
        LocalDate foundOn,
        String place,
        String description,
        String advice,
        LocalDate lookOn) {}
