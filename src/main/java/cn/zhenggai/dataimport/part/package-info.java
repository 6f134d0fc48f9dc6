/** Which sheet of a workbook holds rows of which kind. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.dataimport.part;
