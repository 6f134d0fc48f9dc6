/** Cases for their readers: lists, counts and stories, within what each may know. */
@org.springframework.modulith.NamedInterface("reading")
package cn.zhenggai.rectification.reading;
