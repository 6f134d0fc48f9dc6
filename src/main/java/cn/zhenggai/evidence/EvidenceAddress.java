package cn.zhenggai.evidence;

/** Where programs send photos and files, and find them again by their ids. */
public final class EvidenceAddress {

    public static final String API = "/api/v1/evidence";

    private EvidenceAddress() {}
}
