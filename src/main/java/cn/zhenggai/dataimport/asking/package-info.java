/** What an import has to be told before its rows can be judged, and what was answered. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.dataimport.asking;
