import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { NestFactory } from '@nestjs/core';
import { Field, GraphQLSchemaBuilderModule, GraphQLSchemaFactory, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { buildSchema, type GraphQLObjectType, type GraphQLSchema, isObjectType, printSchema } from 'graphql';
import { z } from 'zod';
import {
  connectionOf,
  countedConnectionOf,
  DateScalar,
  DateTimeScalar,
  MoneyType,
  TaxonomyNodeResolver,
  TaxonomyResolver,
  UserErrorInterface,
  VocabularyResolver,
} from './index';

void z;
void Reflector;
void buildSchema;
void isObjectType;

@ObjectType('Boat', { description: 'A boat.' })
class BoatType {
  @Field(() => MoneyType)
  price!: MoneyType;
  @Field(() => DateScalar)
  built!: string;
  @Field(() => DateTimeScalar)
  seenAt!: Date;
  @Field(() => [UserErrorInterface])
  errors!: UserErrorInterface[];
}
const BoatConnectionType = connectionOf(BoatType, 'Boat');
const CrewConnectionType = countedConnectionOf(BoatType, 'Crew');

@Resolver()
class BoatResolver {
  @Query(() => BoatConnectionType)
  boats(): unknown {
    return null;
  }
  @Query(() => CrewConnectionType)
  crew(): unknown {
    return null;
  }
}

@Module({ imports: [GraphQLSchemaBuilderModule] })
class SchemaModule {}

describe('x', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const app = await NestFactory.createApplicationContext(SchemaModule, { logger: false });
    schema = await app.get(GraphQLSchemaFactory).create([VocabularyResolver, TaxonomyResolver, TaxonomyNodeResolver, BoatResolver]);
    await app.close();
  });
  it('prints', () => {
    console.log(printSchema(schema));
    void (schema as unknown as GraphQLObjectType);
  });
});
