package cn.zhenggai.dataimport.run;

/**
 * What somebody sent.
 *
 * @param name of the file, or what pasted cells are called
 * @param sha256 of the content
 */
record Sent(String name, boolean pasted, String sha256) {}
