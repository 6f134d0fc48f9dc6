/** The formats in which tables come in, told apart by their bytes and read row by row within bounds. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.sheet.format;
