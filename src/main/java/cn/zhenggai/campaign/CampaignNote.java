package cn.zhenggai.campaign;

import java.time.Instant;

/** One line of what was done to a campaign. */
public record CampaignNote(Instant at, String byName, Kind kind, String schoolName, String note) {

    public enum Kind {
        PREPARED,
        DRAWN,
        STARTED,
        ADDED,
        REMOVED,
        MOVED,
        EXEMPTED,
        LIFTED,
        CREDITED,
        ENDED
    }
}
