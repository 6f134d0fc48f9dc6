package cn.zhenggai.lookback.sample;

import java.util.List;

/** @param photos staged ones; needed for what has come back, where a picture can show it */
public record LookBackEntry(LookBackResult result, String note, List<Long> photos) {

    public LookBackEntry {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }
}
