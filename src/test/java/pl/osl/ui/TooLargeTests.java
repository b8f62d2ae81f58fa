package pl.osl.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class TooLargeTests {

    private static final String PHOTOS = "/photos/of/asset/019a0000-0000-7000-8000-000000000001";

    private final TooLarge filter =
            new TooLarge(DataSize.ofMegabytes(2), DataSize.ofMegabytes(10), DataSize.ofMegabytes(60));

    private static MockHttpServletRequest form(String address, long length) {
        var request = new MockHttpServletRequest("POST", address) {
            @Override
            public long getContentLengthLong() {
                return length;
            }
        };
        request.setContentType("multipart/form-data; boundary=x");
        return request;
    }

    private int answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void eachPlaceHasItsOwnLimit() throws Exception {
        assertThat(answer(form("/activities", 2_000_000))).isEqualTo(200);
        assertThat(answer(form("/activities", 3_000_000))).isEqualTo(413);
        for (String files : new String[] {"/imports", "/attachments/agreement/1", "/implementation/IV/evidence"}) {
            assertThat(answer(form(files, 9_000_000))).as(files).isEqualTo(200);
            assertThat(answer(form(files, 12_000_000))).as(files).isEqualTo(413);
        }
        assertThat(answer(form(PHOTOS, 60_000_000))).isEqualTo(200);
        assertThat(answer(form(PHOTOS, 200_000_000))).isEqualTo(413);
        assertThat(answer(form("/photos/1/edit", 3_000_000))).isEqualTo(413);
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsIsTakenForTooLong() throws Exception {
        var unmeasured = form("/imports", -1);
        unmeasured.addHeader("Transfer-Encoding", "chunked");
        assertThat(answer(unmeasured)).isEqualTo(413);
        assertThat(answer(form("/imports", -1))).isEqualTo(200);
    }
}
