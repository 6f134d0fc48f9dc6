package cn.zhenggai.dataimport;

import java.util.Map;

/**
 * What a row became.
 *
 * @param version of what it became, by which it is seen whether somebody has changed it since
 * @param was what stood there before, in words of the kind; empty for something new
 */
public record Made(long id, int version, Map<String, String> was) {

    public Made {
        was = Map.copyOf(was);
    }

    public boolean fresh() {
        return was.isEmpty();
    }
}
