/** Rows and cells as a file holds them, before anything is made of them; and why a file is not read. */
@org.springframework.modulith.NamedInterface("raw")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.sheet.raw;
