package cn.zhenggai.inspection.record;

/** How the inspectors came to know: 查看现场、查阅资料、听取汇报、座谈、听课、问卷、随机抽查. */
public enum VisitMethod {
    SITE,
    PAPERS,
    REPORT,
    TALK,
    LESSON,
    SURVEY,
    SAMPLE
}
