package cn.zhenggai.supervision;

/** How far a listing has come. */
public enum ListingState {
    /** The director has decided; who answers for it until when is not written down yet. */
    DECIDED,
    REGISTERED,
    PUBLISHED,
    /** Its removal is still to be made known where it was published. */
    DELISTED,
    ENDED;

    public boolean inForce() {
        return ordinal() < DELISTED.ordinal();
    }
}
