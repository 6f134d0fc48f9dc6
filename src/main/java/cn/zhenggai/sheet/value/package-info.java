/** What a cell is taken as: days, numbers, codes, numbers of papers and words in all the ways in which people write them. */
@org.springframework.modulith.NamedInterface("value")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.sheet.value;
