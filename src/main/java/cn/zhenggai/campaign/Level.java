package cn.zhenggai.campaign;

/** Who looks: 县、乡镇、学校 (三级检查). */
public enum Level {
    COUNTY,
    TOWNSHIP,
    SCHOOL
}
