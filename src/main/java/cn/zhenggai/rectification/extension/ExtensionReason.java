package cn.zhenggai.rectification.extension;

/** What keeps a school from being ready in time. */
public enum ExtensionReason {
    FUNDS,
    PROCUREMENT,
    CONSTRUCTION,
    WEATHER,
    OTHERS_NEEDED,
    OTHER
}
