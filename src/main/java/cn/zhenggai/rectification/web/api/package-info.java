/** Cases for programs. */
package cn.zhenggai.rectification.web.api;
