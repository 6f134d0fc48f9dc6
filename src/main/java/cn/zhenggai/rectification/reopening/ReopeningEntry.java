package cn.zhenggai.rectification.reopening;

import java.util.List;

/** @param photos staged pictures of how it looks now; needed for what a picture can show */
public record ReopeningEntry(ReopeningGround ground, String reason, List<Long> photos) {

    public ReopeningEntry {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }
}
