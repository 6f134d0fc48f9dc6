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

    /** Why a school was let off, as the note begins; null of everything else. */
    public String reason() {
        return kind == Kind.EXEMPTED ? note.split(" ", 2)[0] : null;
    }
}
