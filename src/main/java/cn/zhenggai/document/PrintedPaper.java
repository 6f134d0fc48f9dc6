package cn.zhenggai.document;

/**
 * A filled paper.
 *
 * @param name what it is called as a file, without the ending
 * @param word the {@code .docx}
 */
public record PrintedPaper(String name, byte[] word) {}
