package cn.zhenggai.rectification;

/** What a picture or file shows of a case. */
public final class EvidencePurpose {

    public static final String BEFORE = "BEFORE";
    public static final String AFTER = "AFTER";
    public static final String ON_SITE = "ON_SITE";
    public static final String EXTENSION = "EXTENSION";
    /** The round is the place of the objection among those of its case. */
    public static final String OBJECTION = "OBJECTION";
    /** How people are kept safe meanwhile; the round is the place of the protection among those of its case. */
    public static final String PROTECTION = "PROTECTION";
    /** What a look-back found of a case that was closed. */
    public static final String RELAPSE = "RELAPSE";

    public static final String DOCUMENT = "DOCUMENT";

    private EvidencePurpose() {}
}
