/** What holds for all of the API: where ids are found, and how an answer that is known already is left out. */
package cn.zhenggai.web.api;
