package pl.osl.communities.team;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TeamMembers extends Repository<TeamMember, UUID> {

    TeamMember saveAndFlush(TeamMember member);

    void flush();

    /** Who works with the community now. */
    @Query("""
            select m from TeamMember m
             where m.centreId = :centre and m.communityId = :community and m.validTo is null
            """)
    List<TeamMember> open(UUID centre, UUID community);
}
