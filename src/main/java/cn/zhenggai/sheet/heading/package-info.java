/** What an asker expects of a table, where its heading stands, and which column is meant by which of his words. */
@org.springframework.modulith.NamedInterface("heading")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.sheet.heading;
