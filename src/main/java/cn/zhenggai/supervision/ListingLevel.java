package cn.zhenggai.supervision;

/** Whose list it is on. */
public enum ListingLevel {
    COUNTY,
    CITY,
    PROVINCE
}
