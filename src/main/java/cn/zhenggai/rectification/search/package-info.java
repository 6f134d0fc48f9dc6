/** Cases found by what somebody types: words, numbers in all their spellings, schools and people; by index, however many there are. */
@org.springframework.modulith.NamedInterface("search")
@org.jspecify.annotations.NullMarked
package cn.zhenggai.rectification.search;
