package cn.zhenggai.evidence;

/** What lies in the content store after an upload, and the hash of what was sent, by which a reused photo is found. */
record Kept(
        EvidenceFile.Kind kind,
        String contentType,
        long size,
        Integer width,
        Integer height,
        String sha256,
        String originalSha256) {}
