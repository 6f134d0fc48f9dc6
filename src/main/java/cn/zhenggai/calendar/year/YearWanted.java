package cn.zhenggai.calendar.year;

/** November ends and the next year is not loaded. Published again and again until it is; who hears it tells once. */
public record YearWanted(int year) {

    /** Where it is loaded. */
    public static final String PAGE = "/calendar/load";
}
