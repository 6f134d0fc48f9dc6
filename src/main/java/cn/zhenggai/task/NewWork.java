package cn.zhenggai.task;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Severity;

/** A step that begins to wait, with all that the lists show of it. */
public record NewWork(
        String ref,
        CaseNumber caseNumber,
        Step step,
        int position,
        Desk desk,
        String title,
        long schoolId,
        String schoolName,
        String category,
        Severity severity,
        int round,
        Due due) {}
