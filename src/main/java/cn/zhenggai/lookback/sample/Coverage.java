package cn.zhenggai.lookback.sample;

/**
 * Of what was given how much was seen.
 *
 * @param key of the group: a category, or the number of a township; null for those outside of any
 */
public record Coverage(String key, int given, int seen, int relapsed, int notSeen) {

    public int open() {
        return given - seen - notSeen;
    }
}
