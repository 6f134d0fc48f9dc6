/** Where papers are fetched. */
package cn.zhenggai.document.web;
